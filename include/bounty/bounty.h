/* The library for every language: documents in, documents out, as UTF-8 text.
 *
 *   bounty_request request = {.size_of_request = sizeof request};
 *   request.submission = (bounty_document){.text = text, .size = size};
 *   bounty_answer* answer = bounty_calculate(&request);
 *   if (bounty_status(answer) == BOUNTY_DONE) puts(bounty_text(answer));
 *   bounty_free(answer);
 *
 * Every function may be called by several threads at once, with a batch of its own each: one batch
 * is for one thread at a time. None keeps what it is given, opens a file, or prints. No exception
 * leaves the library. Whoever has an answer or a batch frees it, once. */
/* NOLINTBEGIN: this is C. */
#ifndef BOUNTY_BOUNTY_H
#define BOUNTY_BOUNTY_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The number grows with every change that a caller has to know of. New members are put at the end of
 * bounty_request; one that is smaller than the library's own is refused. */
#define BOUNTY_INTERFACE_VERSION 2

/* BOUNTY_INTERFACE_VERSION of the library that is loaded. */
int bounty_interface_version(void);

/* The version of the library, such as "0.2.0". */
const char* bounty_version(void);

/* A document. Its text need not end with a NUL. */
typedef struct bounty_document {
  const char* text; /* NULL where there is no such document */
  size_t size;      /* in bytes */
  const char* name; /* what messages call it; NULL calls it submission.json, review.json, ... */
} bounty_document;

/* What is asked. Whatever is not needed is zero. */
typedef struct bounty_request {
  size_t size_of_request;     /* sizeof(bounty_request) */
  bounty_document submission; /* bounty-submission/1 */
  bounty_document review;     /* bounty-review/1 from outside; else the embedded one counts */
  bounty_document policy;     /* bounty-policy/1; else the policy that the program has */
  const char* format;         /* a word of `--format`; NULL is "json" */
  /* For bounty_calculate and bounty_batch_begin. */
  const char* date;          /* the day of the payment, YYYY-MM-DD; NULL: the review's */
  const char* rate_per_hour; /* what if an hour were paid so, such as "350.00"; NULL: as it is */
  /* For all. */
  int ignores_embedded_review;
  int is_explained; /* text, Markdown and HTML: the arithmetic of every amount */
} bounty_request;

typedef enum bounty_status_code {
  BOUNTY_DONE = 0,     /* the text is what was asked for */
  BOUNTY_REJECTED = 1, /* a document is wrong: the text is a bounty-rejection/1, which says why */
  BOUNTY_MISUSED = 2   /* the call is wrong: the text is a sentence that says why */
} bounty_status_code;

typedef struct bounty_answer bounty_answer;

/* What the submission comes to. Formats: json (bounty-result/1), ndjson (the same on one line), csv,
 * text, markdown, html, letter, ledger. A payment is judged for this one submission: nobody asks
 * here what has been paid before. */
bounty_answer* bounty_calculate(const bounty_request* request);

/* Everything that is wrong with the documents that are given, without any amount. A submission is
 * not needed. Format: json (bounty-check/1), also where the documents are wrong. */
bounty_answer* bounty_check(const bounty_request* request);

/* What would raise the bounty. Formats: json (bounty-advice/1), text, html. */
bounty_answer* bounty_advise(const bounty_request* request);

/* What has changed between two results or batches, as this library has written them. Formats: json
 * (bounty-diff/1), text, markdown. `format` NULL is json. */
bounty_answer* bounty_diff(const bounty_document* before, const bounty_document* after,
                           const char* format);

/* The policy with every key stated (bounty-policy/1); the program's own where `policy` is NULL. */
bounty_answer* bounty_policy(const bounty_document* policy);

/* The JSON Schema of a format: submission, review, policy, result, ... */
bounty_answer* bounty_schema(const char* name);

/* Many submissions in their order, each family of which is paid once: what `bounty batch` says of
 * them.
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
 * Records and reviews come before the first submission. Where one of them is wrong, nothing is
 * scored: it could be of any family. A batch holds the names of the families that can be paid, and
 * none of the submissions. */
typedef struct bounty_batch bounty_batch;

/* Begins a batch by the policy, the date and the rate of the request, which has neither a
 * submission nor a review nor a format. `*batch` is NULL where the status is not BOUNTY_DONE. */
bounty_answer* bounty_batch_begin(const bounty_request* request, bounty_batch** batch);

/* What has been paid and is not paid again, as `--paid` reads it: a bounty-result/1, a
 * bounty-batch/1 or a bounty-void/1, or one on each line; or all that `bounty pay` has written,
 * whose first line (bounty-record/1) announces the others. No name calls it paid-1, paid-2, ... */
bounty_answer* bounty_batch_add_paid(bounty_batch* batch, const bounty_document* record);

/* A review from outside for the family that it names, as one line of `--reviews`. From the first
 * one on, no embedded review counts in the batch. No name calls it reviews:1, reviews:2, ... */
bounty_answer* bounty_batch_add_review(bounty_batch* batch, const bounty_document* review);

/* What the next submission comes to: a bounty-result/1 on one line, or with BOUNTY_REJECTED a
 * bounty-rejection/1. Its own `review` wins over those that were added; NULL where it has none.
 * No name calls it submissions:1, submissions:2, ..., and its own review reviews:N. */
bounty_answer* bounty_batch_score(bounty_batch* batch, const bounty_document* submission,
                                  const bounty_document* review);

/* The families of the reviews for which no submission has come, as a list of JSON. */
bounty_answer* bounty_batch_unused_reviews(const bounty_batch* batch);

/* Frees a batch; NULL is allowed. */
void bounty_batch_free(bounty_batch* batch);

/* The text of an answer, which ends with a NUL that its size does not count. An answer is NULL only
 * where memory has run out: then the text is "", and the status BOUNTY_MISUSED. */
const char* bounty_text(const bounty_answer* answer);
size_t bounty_size(const bounty_answer* answer);
bounty_status_code bounty_status(const bounty_answer* answer);

/* Frees an answer and its text; NULL is allowed. */
void bounty_free(bounty_answer* answer);

#ifdef __cplusplus
}
#endif

#endif
/* NOLINTEND */
