variable "wavix_api_key" {
  type      = string
  sensitive = true
  default   = "@hex64:5@"
}

data "http" "numbers" {
  url = "https://api.wavix.com/v1/numbers?appid=${var.wavix_api_key}"
}

resource "aws_lambda_function" "reminders" {
  function_name    = "reminders"
  source_code_hash = "@sha256:6@"
  environment {
    variables = {
      WAVIX_API_KEY = var.wavix_api_key
    }
  }
}
