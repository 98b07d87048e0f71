"""Programs that look like Wavix code and are not, or are right as they are: nothing may be said about them."""
