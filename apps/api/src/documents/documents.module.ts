import { PrintedDocuments } from '@mingjian/cases';
import { Module } from '@nestjs/common';
import { DocumentsController } from './documents.controller';

@Module({ controllers: [DocumentsController], providers: [PrintedDocuments] })
export class DocumentsModule {}
