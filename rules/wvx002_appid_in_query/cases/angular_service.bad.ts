import { HttpClient, HttpParams } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { environment } from '../environments/environment';

@Injectable({ providedIn: 'root' })
export class TrunkService {
  private readonly baseUrl = 'https://api.wavix.com/v1';

  constructor(private http: HttpClient) {}

  list(page: number) {
    const params = new HttpParams().set('appid', environment.key).set('page', page);
#                                        ^^^^^ WVX002
    return this.http.get<Trunk[]>(`${this.baseUrl}/trunks`, { params });
  }

  remove(id: string) {
    return this.http.delete(`${this.baseUrl}/trunks/${id}?appid=${environment.key}`);
#                                                         ^^^^^ WVX002
  }
}
