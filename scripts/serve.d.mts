export declare const contentSecurityPolicy: string;
export interface Served {
  readonly port: number;
  readonly url: string;
  close(): Promise<unknown>;
}
export declare function serve(folder: string, port?: number): Promise<Served>;
