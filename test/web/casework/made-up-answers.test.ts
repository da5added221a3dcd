import Fastify from 'fastify';
import { trustedDocuments } from '../../../src/app/trusted-documents/trusted-documents';
import { registerCaseworkPages } from '../../../src/web/casework/casework-pages';

const evil = '"><script>alert(1)</script>\'&';
const matter = { id: evil, title: evil, isHypothetical: true };
const step = { title: evil, isForYou: true, whyNotNow: [evil] };
const clock = { title: evil, lastDay: '2026-06-15', status: evil, daysLeft: -1 };
const done = { on: '2026-06-15', title: evil, isHypothetical: true, matter };
const cited = { instrument: evil, provision: evil };

const answers: Readonly<Record<string, unknown>> = {
  RegulatorMyQueue: {
    viewer: { roles: [evil], organisation: evil },
    myQueue: {
      visitedAt: null,
      clocks: { totalCount: 1, nodes: [{ clock, matter: { ...matter, stateTitle: evil, nextSteps: [step] } }] },
      approvals: {
        totalCount: 1,
        nodes: [{ ...matter, stateTitle: evil, lastStepOn: '2026-06-15', nextSteps: [step] }],
      },
      reminders: { totalCount: 1, nodes: [{ id: '1', code: evil, lastDay: '2026-06-15', matter }] },
      changes: { totalCount: 30, nodes: [{ ...done, recordedAt: '2026-06-15T09:00:00Z' }] },
    },
  },
  RegulatorFindingsToTriage: {
    myQueue: {
      findings: {
        totalCount: 1,
        nodes: [
          {
            isFoundAgain: false,
            nextActions: [evil],
            providerGroup: { id: evil, name: evil },
            finding: { strength: evil, sentence: evil },
          },
        ],
      },
    },
  },
  RegulatorMatters: {
    matters: {
      totalCount: 60,
      nodes: [
        {
          ...matter,
          kind: evil,
          stateTitle: evil,
          lastStepOn: '2026-06-15',
          providerGroup: { id: evil, name: evil },
        },
      ],
      pageInfo: { hasNextPage: true, endCursor: evil },
    },
  },
  RegulatorMatter: {
    matter: {
      ...matter,
      kind: evil,
      stateTitle: evil,
      isOpen: false,
      scenario: evil,
      organisation: evil,
      lastStepOn: '2026-06-15',
      case: matter,
      parent: matter,
      providerGroup: { id: evil, name: evil },
      undertaking: { id: evil, name: evil },
      setting: { urn: evil, name: evil },
      following: { totalCount: 30, nodes: [{ ...matter, stateTitle: evil }] },
      clocks: [{ ...clock, counted: evil, citation: cited, caveats: [evil] }],
      nextSteps: [
        {
          ...step,
          by: [evil],
          conditions: [evil],
          notKnown: evil,
          citation: cited,
          fields: [{ title: evil, isRequired: true, citation: cited }],
        },
      ],
      chronology: {
        totalCount: 1,
        nodes: [{ ...done, reason: evil }],
        pageInfo: { hasNextPage: true, endCursor: evil },
      },
    },
  },
};

describe('what stands in an answer', () => {
  it.each([
    '/queue',
    '/matters/1',
    '/matters?group=1',
  ])('is never markup on %s, where all that can be wide scrolls by keyboard', async (url) => {
    const http = Fastify();
    const questions = trustedDocuments().all.map(({ id, name, owner, question }) => {
      return { id, name, owner, question, variables: '{}', needsSignIn: false };
    });
    const nameOf = (documentId: string) => questions.find(({ id }) => id === documentId)?.name ?? '';
    registerCaseworkPages(http, {
      questions,
      ask: async (documentId) => ({ status: 200, body: JSON.stringify({ data: answers[nameOf(documentId)] }) }),
    });
    const { body, statusCode } = await http.inject({ method: 'GET', url, headers: { authorization: 'Bearer any' } });
    expect(statusCode).toBe(200);
    expect(body).not.toContain('<script');
    expect(body).toContain('&lt;script&gt;');
    expect(body.match(/<table>/g)?.length).toBe(
      body.match(/class="wide" role="group" aria-label="[^"]*" tabindex="0"/g)?.length,
    );
    expect(body).toContain('HYPOTHETICAL');
    await http.close();
  });
});
