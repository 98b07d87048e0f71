resource "aws_lambda_function" "dialer" {
  function_name = "dialer"
  environment {
    variables = {
      LOG_LEVEL     = "info"
      WAVIX_API_KEY = "@hex64@"
#                      ^^^^^^^ WVX001
    }
  }
  source_code_hash = "@base62@"
}
