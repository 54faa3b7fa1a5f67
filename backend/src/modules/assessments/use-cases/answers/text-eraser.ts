import { Injectable } from '@nestjs/common';
import type { WipeText as Text } from '@zicht/shared/assessments/assessment.contract';
import type { TenantTransaction } from '../../../../platform/database/tenant-database.js';
import { NotFound } from '../../../../platform/errors/not-found.js';
import { hasText, withoutText } from '../../domain/answer.js';
import type { Hand } from '../../domain/answer.js';
import type { Assessment } from '../../domain/assessment.js';
import { StaleVersion, TextAlreadyWiped } from '../../domain/assessments.errors.js';
import { answerSlot, EVIDENCE_TEXTS, evidenceSlot } from '../../domain/snapshot.js';
import { AnswerRepository } from '../../persistence/answers/answer.repository.js';
import { CommentRepository } from '../../persistence/comments/comment.repository.js';
import { EvidenceRepository } from '../../persistence/evidence/evidence.repository.js';
import { OtherTextsRepository } from '../../persistence/retention/other-texts.repository.js';
import { SubmissionRepository } from '../../persistence/sign-off/submission.repository.js';

/**
 * Takes a text away wherever it stands: the answer or comment, its history, and beside every submission of its year.
 * Who wrote it and when stay, and what was submitted still proves itself.
 */
@Injectable()
export class TextEraser {
  constructor(
    private readonly answers: AnswerRepository,
    private readonly comments: CommentRepository,
    private readonly evidence: EvidenceRepository,
    private readonly submissions: SubmissionRepository,
    private readonly others: OtherTextsRepository,
  ) {}

  /** @throws TextAlreadyWiped when no text is left */
  async erase(transaction: TenantTransaction, assessment: Assessment, text: Text, hand: Hand): Promise<void> {
    switch (text.kind) {
      case 'answer':
        return this.eraseAnswer(transaction, assessment, text.criterion, hand);
      case 'comment':
        return this.eraseComment(transaction, assessment, text.commentId, hand);
      case 'evidence':
        return this.eraseEvidence(transaction, text.evidenceId, hand);
      case 'review':
        return requireText(await this.others.ofReview(transaction, assessment.id, text.theme));
      case 'reopening':
        return requireText(await this.others.ofReopening(transaction, assessment.id, text.reopeningId));
      case 'assignment':
        return requireText(await this.others.ofAssignment(transaction, assessment.id, text.criterion));
      case 'messages':
        return requireText(await this.others.ofMessages(transaction, assessment.id));
    }
  }

  private async eraseAnswer(
    transaction: TenantTransaction,
    assessment: Assessment,
    criterion: string,
    hand: Hand,
  ): Promise<void> {
    const answer = await this.answers.find(transaction, assessment.id, criterion);
    if (answer === null) throw new NotFound();
    const slots = [answerSlot(criterion, 'value'), answerSlot(criterion, 'explanation')];
    const inHistory = await this.answers.wipeHistory(transaction, assessment.id, criterion);
    const inSubmissions = await this.submissions.wipeTexts(transaction, assessment.id, slots, hand);
    const isInAnswer = answer.explanation !== '' || hasText(answer.value);
    if (!isInAnswer && inHistory === 0 && inSubmissions === 0) throw new TextAlreadyWiped();
    const next = {
      ...answer,
      version: answer.version + 1,
      value: withoutText(answer.value),
      explanation: '',
      wipedAt: hand.at,
      wipedBy: hand.userId,
    };
    // A new version, so that a screen on which the text still stands cannot bring it back unseen.
    const written = await this.answers.write(transaction, assessment, [{ base: answer.version, next }]);
    if (written.size === 0) throw new StaleVersion();
    await this.answers.addHistory(transaction, assessment.id, [next]);
  }

  private async eraseComment(
    transaction: TenantTransaction,
    assessment: Assessment,
    id: string,
    hand: Hand,
  ): Promise<void> {
    const comment = await this.comments.find(transaction, id);
    if (comment === null || comment.assessmentId !== assessment.id) throw new NotFound();
    const isWiped = await this.comments.wipe(transaction, id, hand.userId, hand.at);
    if (!isWiped) throw new TextAlreadyWiped();
  }

  private async eraseEvidence(transaction: TenantTransaction, id: string, hand: Hand): Promise<void> {
    const row = await this.evidence.find(transaction, id);
    const slots = EVIDENCE_TEXTS.map((part) => evidenceSlot(id, part));
    const inSubmissions = await this.submissions.wipeTexts(transaction, null, slots, hand);
    if (row === undefined && inSubmissions === 0) throw new NotFound();
    const isInRegister = row !== undefined && EVIDENCE_TEXTS.some((part) => row[part] !== '');
    if (!isInRegister && inSubmissions === 0) throw new TextAlreadyWiped();
    if (!isInRegister) return;
    const { kind, datedOn, validUntil, version } = row;
    const fields = { kind, datedOn, validUntil, title: '', edition: '', owner: '', place: '' };
    const next = await this.evidence.change(transaction, id, version, fields);
    if (next === undefined) throw new StaleVersion();
  }
}

function requireText(wasThere: boolean): void {
  if (!wasThere) throw new TextAlreadyWiped();
}
