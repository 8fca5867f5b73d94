import { PACKAGE_ITEMS, type PackageItem } from '@mingjian/record-filing';
import { Choices, Text } from '../http';

export class RecordFilingBody {
  @Choices(PACKAGE_ITEMS) items!: PackageItem[];
  @Text({ max: 50_000, description: 'The filing report: how each gate was passed.' }) report!: string;
  @Text({ max: 2000, optional: true, description: 'Needed once the filing is late.' }) lateReason?: string;
}

export class ReceiptBody {
  @Text({ max: 2000, optional: true }) remarks?: string;
}

export class FilingReturnBody extends ReceiptBody {
  @Choices(PACKAGE_ITEMS, { description: 'What the package lacks.' }) missing!: PackageItem[];
}
