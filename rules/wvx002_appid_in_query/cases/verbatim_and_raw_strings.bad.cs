class Samples
{
    string First(string key) => @"https://api.wavix.com/v1/profile?appid=" + key;
#                                                                  ^^^^^ WVX002

    string Second(string key) => $"""https://api.wavix.com/v1/numbers?appid={key}""";
#                                                                     ^^^^^ WVX002

    string Third(string key) => $@"https://api.wavix.com/v1/cdr?type=placed&appid={key}";
#                                                                           ^^^^^ WVX002
#                                                       ^^^^^^^ WVX201
}
