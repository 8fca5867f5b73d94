import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Flex } from 'antd';
import { Link } from 'react-router-dom';
import { readCase, readRecord, type CaseFile } from '../cases/case-page/case-queries';
import { useNameOf } from '../cases/case-page/timeline';
import { Loaded } from '../http';
import { instantInWords } from './days';
import { useWords } from './words';

interface Props {
  readonly file: CaseFile;
  readonly mine: number;
  readonly onGoOn: (version: number) => void;
}

/** Somebody else acted meanwhile: what they did, with the form's text left as it is below. */
export function Conflict({ file, mine, onGoOn }: Props) {
  const words = useWords();
  const nameOf = useNameOf(file);
  const changes = useQuery({
    queryKey: ['changes', file.id, mine],
    queryFn: async () => {
      const [{ version }, record] = await Promise.all([readCase(file.id), readRecord(file.id)]);
      return { version, since: record.filter(({ seq }) => seq > mine) };
    },
    staleTime: 0,
  });
  return (
    <Loaded query={changes} rows={2}>
      {({ version, since }) => (
        <Alert
          type="warning" role="alert" showIcon title={words('conflict.title')}
          description={(
            <Flex vertical gap={8}>
              <span>{words('conflict.version', { mine, theirs: version })}</span>
              <ul className="reasons">
                {since.map(({ seq, kind, at, actorId }) => <li key={seq}>{words('conflict.change', { when: instantInWords(at, words.language), who: nameOf(actorId), act: words(`act.${kind}`) })}</li>)}
              </ul>
              <span>{words('conflict.kept')}</span>
              <Flex gap={8} align="center" wrap>
                <Button onClick={() => onGoOn(version)}>{words('conflict.go-on')}</Button>
                <Link to={`/cases/${file.id}`}>{words('conflict.read-again')}</Link>
              </Flex>
            </Flex>
          )}
        />
      )}
    </Loaded>
  );
}
