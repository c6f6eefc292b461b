package org.jieti.study;

import java.util.Map;
import org.jieti.domain.Case;
import org.jieti.domain.Resource;

/**
 * A case as a model of demand has it under the reform.
 *
 * @param moved the quantities of the resources that respond
 */
record Response(Case assessed, Map<Resource, Moved> moved) {}
