import { useEffect, useRef } from "react";
import { decodeQR } from "qr/decode.js";

import "./Qr.css";

export type QrReaderProps = {
  /** What the picture of the camera is, for ears. */
  word: string;
  onText: (text: string) => void;
  /** There is no camera, or it may not be used. */
  onNoCamera: () => void;
};

// Four looks a second are enough for a hand that holds still, and leave an old phone its breath.
const pause = 250;
const longestEdge = 720;

/** Looks through the device's camera for a square, on the device alone; nothing of the picture is kept or sent. */
export function QrReader({ word, onText, onNoCamera }: QrReaderProps) {
  const video = useRef<HTMLVideoElement>(null);
  const tell = useRef({ onText, onNoCamera });
  useEffect(() => {
    tell.current = { onText, onNoCamera };
  });

  useEffect(() => {
    const element = video.current;
    if (!element) return undefined;
    let camera: MediaStream | undefined;
    let isOver = false;
    const look = () => {
      const text = squareIn(element);
      if (text !== undefined && !isOver) tell.current.onText(text);
    };
    const timer = setInterval(look, pause);
    const begin = async () => {
      try {
        camera = await navigator.mediaDevices.getUserMedia({
          video: { facingMode: "environment" },
        });
        if (isOver) return stop(camera);
        element.srcObject = camera;
        await element.play();
      } catch {
        if (!isOver) tell.current.onNoCamera();
      }
    };
    void begin();
    return () => {
      isOver = true;
      clearInterval(timer);
      if (camera) stop(camera);
    };
  }, []);

  return <video ref={video} className="qr-reader" aria-label={word} muted playsInline />;
}

function stop(camera: MediaStream): void {
  for (const track of camera.getTracks()) track.stop();
}

function squareIn(video: HTMLVideoElement): string | undefined {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0) return undefined;
  const scale = Math.min(1, longestEdge / Math.max(videoWidth, videoHeight));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(videoWidth * scale);
  canvas.height = Math.round(videoHeight * scale);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return undefined;
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
  try {
    return decodeQR({ data, width, height });
  } catch {
    // There is no square in this picture.
    return undefined;
  }
}
