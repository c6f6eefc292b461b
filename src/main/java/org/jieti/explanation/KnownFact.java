package org.jieti.explanation;

import java.util.Optional;
import org.jieti.domain.Field;
import org.jieti.domain.Source;

/**
 * A fact that a line went by.
 *
 * @param value a number in the unit of the field, a term, a day or a text
 * @param source empty if it comes from several places, or was worked out
 */
public record KnownFact(Field field, Object value, Optional<Source> source) {}
