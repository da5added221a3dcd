import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const header =
  'Web link,URN,Linked Education URN,Provision type,Registration date,Registration status,Name,Address 1,Address 2,Town,County,Postcode,Ofsted region,Government Office Region,Local authority,Parliamentary constituency,Sector,Places,Organisation which owns the provider,Event type,Inspection date,Publication date,Event number,Overall experiences and progress of children and young people,Outcomes in education and related learning activities,How well children and young people are helped and protected,The effectiveness of leaders and managers\n';
const grades = ['Outstanding', 'Good', 'Good', 'Requires improvement to be good', 'Inadequate'];
const homesOfAnOwner = 4;

function line(index: number): string {
  const day = `${String((index % 28) + 1).padStart(2, '0')}/${String((index % 12) + 1).padStart(2, '0')}/2019`;
  const grade = grades[index % grades.length];
  return `Ofsted Social Care Provider Webpage,${1_000_000 + index},,Children's home,01/04/2010,Active,Home ${index} at the end of the lane,${index} Long Lane,"Second line, of the address",Rochester,Kent,ME1 3YB,South East,South East,Medway,Rochester and Strood,Private,${index % 9},"Owner ${Math.floor(index / homesOfAnOwner)}, Limited",Full inspection,${day},${day},${20_000_000 + index},${grade},,${grade},${grade}\n`;
}

function* lines(bytes: number): Generator<string> {
  let written = header.length;
  yield header;
  for (let index = 0; written < bytes; ) {
    let piece = '';
    for (let many = 0; many < 500 && written + piece.length < bytes; many += 1, index += 1) piece += line(index);
    written += piece.length;
    yield piece;
  }
}

/** A register of so many bytes, each row another provider with an inspection and every fourth row another owner. */
export async function writeLongRegister(path: string, bytes: number): Promise<void> {
  await pipeline(Readable.from(lines(bytes)), createWriteStream(path));
}
