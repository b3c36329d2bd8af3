export declare function startFiles(folder: string): { readonly path: string; readonly why: "page" | "worker" | "results" }[];
