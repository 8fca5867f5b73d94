import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ProblemError, type Problem } from '../http';

/** The printed document as an address of this page's own; the API hands PDFs out as attachments, never into a frame. */
export function usePaper(address: string, wanted: boolean) {
  const paper = useQuery({ queryKey: ['paper', address], queryFn: () => fetchPaper(address), enabled: wanted, staleTime: Infinity, gcTime: 60_000 });
  const [url, setUrl] = useState<string>();
  const blob = paper.data;
  useEffect(() => {
    if (!blob) return undefined;
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return { paper, url };
}

async function fetchPaper(address: string): Promise<Blob> {
  const response = await fetch(address);
  if (!response.ok) throw new ProblemError(response.status, (await response.json()) as Problem);
  return response.blob();
}
