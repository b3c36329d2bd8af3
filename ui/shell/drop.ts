/** Lets files be dropped anywhere on the page; tells while one hangs over it. Returns how to stop. */
export function onDrop(over: (hangs: boolean) => void, take: (file: File) => void): () => void {
  const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes("Files") === true;
  const drag = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    over(true);
  };
  const leave = (event: DragEvent): void => {
    if (event.relatedTarget === null) over(false);
  };
  const drop = (event: DragEvent): void => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    over(false);
    const file = event.dataTransfer?.files[0];
    if (file) take(file);
  };
  addEventListener("dragover", drag);
  addEventListener("dragleave", leave);
  addEventListener("drop", drop);
  return () => {
    removeEventListener("dragover", drag);
    removeEventListener("dragleave", leave);
    removeEventListener("drop", drop);
  };
}
