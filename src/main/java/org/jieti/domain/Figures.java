package org.jieti.domain;

/** Numbers, each under an index. */
@FunctionalInterface
public interface Figures {

    Rational number(int index);
}
