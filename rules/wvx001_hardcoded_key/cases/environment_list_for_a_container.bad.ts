const container = new aws.ecs.TaskDefinition("api", {
  environment: [
    { name: "NODE_ENV", value: "production" },
    { name: "WAVIX_API_KEY", value: "@hex64@" },
#                                    ^^^^^^^ WVX001
  ],
});
