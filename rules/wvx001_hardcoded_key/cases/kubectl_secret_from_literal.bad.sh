kubectl create secret generic wavix-credentials --from-literal=api-key=@hex64@
#                                                                      ^^^^^^^ WVX001
