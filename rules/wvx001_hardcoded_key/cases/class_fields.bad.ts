export class WavixService {
  private readonly apiKey = '@base36@';
#                            ^^^^^^^^ WVX001
  static readonly APPID: string = "@hex32@";
#                                  ^^^^^^^ WVX001
  #token = "@hex64@";
#           ^^^^^^^ WVX001
  private readonly serviceId = '@hex32:5@';
}
