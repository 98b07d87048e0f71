resource "aws_instance" "dialer" {
  user_data = <<-EOF
    #!/bin/bash
    export WAVIX_API_KEY=@hex64@
#                        ^^^^^^^ WVX001
    /srv/dialer/run
  EOF
}
