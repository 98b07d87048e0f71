@Injectable()
export class Calls {
  constructor(private readonly http: HttpService) {}

  calls() {
    return this.http.get("https://api.wavix.com/v1/calls");
  }

  trunks() {
    return client.get("https://api.wavix.com/v1/trunks");
  }
}
