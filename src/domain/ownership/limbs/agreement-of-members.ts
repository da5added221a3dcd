import { rulesOfControl } from './control-by-rules';
import { citeLimb, firstOf, type Holding, isMember, type LimbAnswer, notShown, surenessOf } from './limb';

/** The undertaking is a member of the other and controls, alone by an agreement with others, most of its votes. */
export const agreementOfMembersCitation = citeLimb('s. 1162(2)(d)');

const no = {
  nothing: notShown('No control by an agreement of members is published.'),
  articles: notShown('Its control rests on the articles, and not on an agreement of members.'),
};

/** Whether it is a member and controls a majority of the votes by an agreement of members: s. 1162(2)(d). */
export function agreementOfMembers(holding: Holding): LimbAnswer {
  const interest = firstOf(holding, 'controlViaCompanyRulesOrArticles', 'OWN');
  if (interest === null) return no.nothing;
  const rules = rulesOfControl(interest);
  if (rules === 'ARTICLES') return no.articles;
  const interests = [interest.id];
  if (rules === 'NOT_TOLD') {
    const because = 'It controls the body by the articles or by an agreement of members: which cannot be told.';
    return { holds: 'INFERRED', because, interests };
  }
  if (isMember(holding)) {
    return { holds: surenessOf(interest), because: 'It is a member and controls the body by an agreement.', interests };
  }
  const because = 'It controls the body by an agreement; it is taken to be a member.';
  return { holds: 'INFERRED', because, interests };
}
