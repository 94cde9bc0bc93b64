/* The library for every language: documents in, documents out, as UTF-8 text.
 *
 *   bounty_request request = {.size_of_request = sizeof request};
 *   request.submission = (bounty_document){.text = text, .size = size};
 *   bounty_answer* answer = bounty_calculate(&request);
 *   if (bounty_status(answer) == BOUNTY_DONE) puts(bounty_text(answer));
 *   bounty_free(answer);
 *
 * Every function may be called by several threads at once. None keeps what it is given, opens a
 * file, or prints. No exception leaves the library. Whoever has an answer frees it, once. */
/* NOLINTBEGIN: this is C. */
#ifndef BOUNTY_BOUNTY_H
#define BOUNTY_BOUNTY_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The number grows with every change that a caller has to know of. New members are put at the end of
 * bounty_request; one that is smaller than the library's own is refused. */
#define BOUNTY_INTERFACE_VERSION 1

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
  /* For bounty_calculate alone. */
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
