/* Prints what a submission earns. Usage: earns SUBMISSION [REVIEW] */
#include <bounty/bounty.h>
#include <stdio.h>
#include <stdlib.h>

/* Reads a whole file. The caller frees the text, which is NULL if the file cannot be read. */
static bounty_document read_document(const char* path) {
  bounty_document document = {NULL, 0, path};
  FILE* file = fopen(path, "rb");
  if (file == NULL) return document;
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char* text = malloc((size_t)size + 1);
  if (text != NULL) document.size = fread(text, 1, (size_t)size, file);
  document.text = text;
  fclose(file);
  return document;
}

int main(int count, char** arguments) {
  if (count < 2) return 2;
  bounty_request request = {.size_of_request = sizeof request, .format = "text"};
  request.submission = read_document(arguments[1]);
  if (count > 2) request.review = read_document(arguments[2]);

  bounty_answer* answer = bounty_calculate(&request);
  fwrite(bounty_text(answer), 1, bounty_size(answer), stdout);
  int status = bounty_status(answer);
  bounty_free(answer);
  free((void*)request.submission.text);
  free((void*)request.review.text);
  return status;
}
