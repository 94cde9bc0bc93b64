/* A process that does nothing. Startup times are compared with it. */
int main(void) { return 0; }
