# the wavix module keeps its state here
remote_state {
  backend = "s3"
  config = {
    key            = "wavix/terraform.tfstate"
    kms_key_id     = "@uuid@"
    sse_customer_key = "@base62@"
  }
}
