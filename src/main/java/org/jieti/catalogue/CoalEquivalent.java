package org.jieti.catalogue;

import org.jieti.domain.Rational;
import org.jieti.domain.Term;
import org.jieti.schedule.Citation;

/**
 * How electricity counts as standard coal (折标准煤系数).
 *
 * @param basis by its calorific value (当量值) or by the energy it took to make it (等价值)
 * @param factor kgce/kWh
 */
public record CoalEquivalent(Term basis, Rational factor, Citation citation) {}
