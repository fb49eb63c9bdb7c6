import { luminance } from '@/components/display/contrast';
import { type Tone, toneOf } from './tones';

/** What the pixels of pictures tell, as far as these are the site's own. */

type Pixel = [red: number, green: number, blue: number, alpha: number];

/** From so much alpha on, a pixel is seen. */
const SEEN = 128;
/** Signs are read so large, in px: enough to tell their tones. */
const READ = 24;
/** A picture of which no more is clear is a box with a ground of its own. */
const CORNERS = 0.08;
/** A sign is of a tone, or of none, with so much in it, and no more in the other. */
const MOST = 0.8;
const LEAST = 0.1;

/** The pixels of a picture, drawn so large; `null` where it may not be read, as those of other sites may not. */
function pixelsOf(picture: HTMLImageElement, width: number, height: number): Pixel[] | null {
  const canvas = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  try {
    canvas?.drawImage(picture, 0, 0, width, height);
    const { data } = canvas?.getImageData(0, 0, width, height) ?? {};
    return Array.from({ length: width * height }, (_, at) => [...(data?.slice(at * 4, at * 4 + 4) ?? [])] as Pixel);
  } catch {
    return null;
  }
}

/** The luminance of a picture of one colour; `null` where that lets through what is behind it, or cannot be read. */
export function luminanceOf(picture: HTMLImageElement): number | null {
  const [pixel] = pixelsOf(picture, 1, 1) ?? [];
  return pixel && pixel[3] >= SEEN ? luminance(pixel) : null;
}

/** The tone of a sign that is a picture, `null` if it is seen on any paper; `undefined` where that is not known. */
export function toneOfPicture(picture: HTMLImageElement): Tone | null | undefined {
  const seen = pixelsOf(picture, READ, READ)?.filter(([, , , alpha]) => alpha >= SEEN);
  if (!seen?.length) return undefined;
  if (seen.length >= READ * READ * (1 - CORNERS)) return null;
  const tones = seen.map(toneOf);
  const share = (tone: Tone | null) => tones.filter((one) => one === tone).length / tones.length;
  const [dark, light] = [share('dark'), share('light')];
  if (dark >= MOST && light <= LEAST) return 'dark';
  if (light >= MOST && dark <= LEAST) return 'light';
  return share(null) >= MOST ? null : undefined;
}
