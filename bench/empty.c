/* The least that a process can do: what every start is measured against. */
int main(void) { return 0; }
