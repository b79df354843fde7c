import { useEffect, useRef } from "react";
import { usePageState } from "./desk-context";

/** A question or a refusal, over the sheet but not blocking the page; Escape gives its last answer. */
export function NoticeBox() {
  const { notice } = usePageState();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notice !== undefined) box.current?.querySelector("button")?.focus();
  }, [notice]);
  if (notice === undefined) return null;
  return (
    <div
      className="notice"
      role="alertdialog"
      aria-labelledby="notice-title"
      aria-describedby="notice-message"
      ref={box}
      onKeyDown={(event) => {
        if (event.key === "Escape") notice.answers.at(-1)?.run();
        event.stopPropagation();
      }}
    >
      <h2 id="notice-title">{notice.title}</h2>
      <p id="notice-message">{notice.message}</p>
      <div className="answers">
        {notice.answers.map(({ label, run }, i) => (
          <button key={label} type="button" className={i === 0 ? "primary" : ""} onClick={run}>
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}
