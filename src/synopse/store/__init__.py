"""What outlasts a run: the journal of a stopped one, and the memory of accounts and stories."""
