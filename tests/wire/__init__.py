"""Fixed programs are run: what they send before and after is compared, request by request."""
