/* The library's C interface, for every language: UTF-8 documents in, UTF-8 documents out.
 *
 *   bounty_request request = {.size_of_request = sizeof request};
 *   request.submission = (bounty_document){.text = text, .size = size};
 *   bounty_answer* answer = bounty_calculate(&request);
 *   if (bounty_status(answer) == BOUNTY_DONE) puts(bounty_text(answer));
 *   bounty_free(answer);
 *
 * All functions are thread-safe, but a batch must not be used by two threads at once. No function
 * keeps its arguments, opens a file or prints. No exception leaves the library. The caller owns
 * each answer and each batch, and frees it once. */
/* NOLINTBEGIN: this is C. */
#ifndef BOUNTY_BOUNTY_H
#define BOUNTY_BOUNTY_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Grows with every change that callers must know about. New members are added at the end of
 * bounty_request; a request that is smaller than the library's is refused. */
#define BOUNTY_INTERFACE_VERSION 2

/* Returns the BOUNTY_INTERFACE_VERSION of the loaded library. */
int bounty_interface_version(void);

/* Returns the version of the library, such as "0.2.0". */
const char* bounty_version(void);

/* A document. Its text needs no NUL at the end. */
typedef struct bounty_document {
  const char* text; /* NULL if there is no such document */
  size_t size;      /* in bytes */
  const char* name; /* its name in messages; NULL means submission.json, review.json, ... */
} bounty_document;

/* The input of a calculation. Members that are not needed are zero. */
typedef struct bounty_request {
  size_t size_of_request;     /* sizeof(bounty_request) */
  bounty_document submission; /* bounty-submission/1 */
  bounty_document review;     /* bounty-review/1 from outside; else the embedded one is used */
  bounty_document policy;     /* bounty-policy/1; else the built-in policy is used */
  const char* format;         /* a value of `--format`; NULL means "json" */
  /* Only for bounty_calculate and bounty_batch_begin. */
  const char* date;          /* the day of payment, YYYY-MM-DD; NULL means the review's */
  const char* rate_per_hour; /* a what-if rate in dollars, such as "350.00", or NULL */
  /* For all functions that take a request. */
  int ignores_embedded_review;
  int is_explained; /* shows the arithmetic of every amount in text, Markdown and HTML */
} bounty_request;

typedef enum bounty_status_code {
  BOUNTY_DONE = 0,     /* the text is the requested document */
  BOUNTY_REJECTED = 1, /* a document is invalid: the text is a bounty-rejection/1 with its errors */
  BOUNTY_MISUSED = 2   /* the call is invalid: the text is a sentence that says why */
} bounty_status_code;

typedef struct bounty_answer bounty_answer;

/* Calculates the bounty of a submission. Formats: json (bounty-result/1), ndjson (the same on one
 * line), csv, text, markdown, html, letter, ledger. Earlier payments are not considered: use a
 * batch for that. */
bounty_answer* bounty_calculate(const bounty_request* request);

/* Reports every error in the given documents, without calculating any amount. The submission is
 * optional. Format: json (bounty-check/1), even if the documents are invalid. */
bounty_answer* bounty_check(const bounty_request* request);

/* Reports what would raise the bounty. Formats: json (bounty-advice/1), text, html. */
bounty_answer* bounty_advise(const bounty_request* request);

/* Reports what has changed between two results or batches that this library has written. Formats:
 * json (bounty-diff/1), text, markdown. If `format` is NULL, it is json. */
bounty_answer* bounty_diff(const bounty_document* before, const bounty_document* after,
                           const char* format);

/* Returns the policy with every key stated (bounty-policy/1); the built-in one if `policy` is
 * NULL. */
bounty_answer* bounty_policy(const bounty_document* policy);

/* Returns the JSON Schema of a format: submission, review, policy, result, ... */
bounty_answer* bounty_schema(const char* name);

/* Scores many submissions in order, as `bounty batch` does. A family is paid once.
 *
 *   bounty_request request = {.size_of_request = sizeof request};
 *   bounty_batch* batch;
 *   bounty_free(bounty_batch_begin(&request, &batch));
 *   while (next(&submission)) {
 *     bounty_answer* answer = bounty_batch_score(batch, &submission, NULL);
 *     puts(bounty_text(answer));
 *     bounty_free(answer);
 *   }
 *   bounty_batch_free(batch);
 *
 * Add records and reviews before the first submission. If one of them is invalid, nothing is
 * scored, because it could concern any family. A batch remembers the names of the families that can
 * be paid, but no submissions. */
typedef struct bounty_batch bounty_batch;

/* Begins a batch with the policy, the date and the rate of the request, which must not have a
 * submission, a review or a format. `*batch` is NULL unless the status is BOUNTY_DONE. */
bounty_answer* bounty_batch_begin(const bounty_request* request, bounty_batch** batch);

/* Adds payments made earlier, which are not made again, as `--paid` reads them: a bounty-result/1,
 * a bounty-batch/1 or a bounty-void/1, or one on each line; or all that `bounty pay` has written,
 * whose first line (bounty-record/1) announces the others. Without a name, messages call the
 * records paid-1, paid-2, ... */
bounty_answer* bounty_batch_add_paid(bounty_batch* batch, const bounty_document* record);

/* Adds a review from outside for the family that it names, like one line of `--reviews`. Once a
 * review has been added, embedded reviews are ignored. Without a name, messages call the reviews
 * reviews:1, reviews:2, ... */
bounty_answer* bounty_batch_add_review(bounty_batch* batch, const bounty_document* review);

/* Scores the next submission: a bounty-result/1 on one line, or with BOUNTY_REJECTED a
 * bounty-rejection/1. `review` overrides the reviews that were added, and may be NULL. Without a
 * name, messages call the submissions submissions:1, submissions:2, ..., and `review` reviews:N. */
bounty_answer* bounty_batch_score(bounty_batch* batch, const bounty_document* submission,
                                  const bounty_document* review);

/* Returns a JSON array of the families that have a review, but no submission so far. */
bounty_answer* bounty_batch_unused_reviews(const bounty_batch* batch);

/* Frees a batch, which may be NULL. */
void bounty_batch_free(bounty_batch* batch);

/* Return the text of an answer, its size without the NUL at the end, and its status. An answer is
 * NULL only if memory has run out: then the text is "", and the status is BOUNTY_MISUSED. */
const char* bounty_text(const bounty_answer* answer);
size_t bounty_size(const bounty_answer* answer);
bounty_status_code bounty_status(const bounty_answer* answer);

/* Frees an answer, which may be NULL, and its text. */
void bounty_free(bounty_answer* answer);

#ifdef __cplusplus
}
#endif

#endif
/* NOLINTEND */
