import type { Interest } from '../interest';
import { rulesOfControl } from './control-by-rules';
import { citeLimb, firstOf, type Holding, handsOf, type LimbAnswer, notShown, surenessOf } from './limb';

/** The undertaking has the right to exercise a dominant influence by the other's articles or by a control contract. */
export const dominantInfluenceByRightCitation = citeLimb('s. 1162(2)(c)');

const no = {
  nothing: notShown('No right by its articles or by a control contract is published.'),
  agreement: notShown('Its control rests on an agreement, and not on the articles.'),
  contract: notShown('A right by contract is published; nothing says that it is a control contract.'),
  conditional: notShown('Its right by contract depends on a condition.'),
};

const controlContractWords =
  /\b(control contract|control agreement|domination agreement|dominant influence|beherrschungsvertrag)\b/i;

function byArticles(interest: Interest): LimbAnswer {
  const interests = [interest.id];
  switch (rulesOfControl(interest)) {
    case 'AGREEMENT':
      return no.agreement;
    case 'ARTICLES':
      return { holds: surenessOf(interest), because: 'It controls the body by its articles.', interests };
    case 'NOT_TOLD': {
      const because = 'It controls the body by the articles or by an agreement of members: which cannot be told.';
      return { holds: 'INFERRED', because, interests };
    }
  }
}

/** A control contract has conditions of its own in Schedule 7, so that its name alone does not settle it. */
function byContract(holding: Holding): LimbAnswer | null {
  let found: LimbAnswer | null = null;
  for (const interest of holding.interests) {
    if (interest.type !== 'rightsGrantedByContract' || handsOf(interest, holding) !== 'OWN') continue;
    if (interest.details !== null && controlContractWords.test(interest.details)) {
      const because =
        'It has a control contract; that it meets the conditions of Schedule 7 (not read) is taken for granted.';
      const holds = interest.source === 'DECISION' ? 'DECIDED' : 'INFERRED';
      return { holds, because, interests: [interest.id] };
    }
    found = no.contract;
  }
  return found;
}

/** Whether it has the right to exercise a dominant influence by the articles or a control contract: s. 1162(2)(c). */
export function dominantInfluenceByRight(holding: Holding): LimbAnswer {
  const interest = firstOf(holding, 'controlViaCompanyRulesOrArticles', 'OWN');
  const articles = interest === null ? null : byArticles(interest);
  if (articles !== null && articles.holds !== 'NOT_SHOWN') return articles;
  const contract = byContract(holding) ?? articles;
  if (contract !== null) return contract;
  return firstOf(holding, 'conditionalRightsGrantedByContract', 'OWN') ? no.conditional : no.nothing;
}
