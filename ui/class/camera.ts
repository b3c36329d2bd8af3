import { t } from "../../language/language.ts";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import decodeQR from "qr/decode.js";

/** Between two looks, and the longer side of what is looked at, in pixels. */
const EVERY_MS = 200;
const LARGEST = 800;

/** Reads codes that people hold before the camera; no picture is kept. Fires `bodem-read` with the text of each, once. */
export class CameraElement extends LitElement {
  static override properties = { trouble: { state: true } };
  declare trouble: string;
  #stream: MediaStream | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #canvas = document.createElement("canvas");
  #last = "";

  constructor() {
    super();
    this.trouble = "";
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  async #start(): Promise<void> {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      if (!this.isConnected) {
        for (const track of stream.getTracks()) track.stop();
        return;
      }
      this.#stream = stream;
      await this.updateComplete;
      const video = this.querySelector("video")!;
      video.srcObject = stream;
      await video.play();
      this.#timer = setInterval(() => this.#look(video), EVERY_MS);
    } catch (thrown) {
      this.trouble = t("The camera cannot be used: {reason}. Type or paste the codes instead.", {
        reason: thrown instanceof Error ? thrown.message : String(thrown),
      });
    }
  }

  #stop(): void {
    clearInterval(this.#timer);
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = undefined;
  }

  #look(video: HTMLVideoElement): void {
    const { videoWidth, videoHeight } = video;
    if (videoWidth === 0) return;
    const scale = Math.min(1, LARGEST / Math.max(videoWidth, videoHeight));
    const canvas = this.#canvas;
    canvas.width = Math.round(videoWidth * scale);
    canvas.height = Math.round(videoHeight * scale);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    if (!context) return;
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    let text: string;
    try {
      text = decodeQR(context.getImageData(0, 0, canvas.width, canvas.height));
    } catch {
      // Nothing to read in this picture.
      return;
    }
    if (text === this.#last) return;
    this.#last = text;
    this.dispatchEvent(new CustomEvent<string>("bodem-read", { detail: text, bubbles: true }));
  }

  protected override render(): TemplateResult {
    return html`<div class="camera">${this.trouble ? html`<p class="fault" role="alert">${this.trouble}</p>` : html`<video muted playsinline aria-label=${t("What the camera sees")}></video>`}
      ${this.trouble ? nothing : html`<p class="hint">${t("Hold the picture of an answer before the camera. Nothing is recorded.")}</p>`}</div>`;
  }
}
customElements.define("bodem-camera", CameraElement);
