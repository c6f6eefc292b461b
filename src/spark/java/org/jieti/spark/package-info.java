/**
 * Prices sheets on Apache Spark: the answer of {@code jieti assess}, from more machines than one.
 *
 * <p>The driver finds the files and what their headers mean ({@code Survey}). Executors take the sheets apart into lines, which are sent by enterprise to where they are
 * joined and priced ({@code LineReading}, {@code PartitionPricer}), in one pass, by the rooms {@code input}, {@code assessment} and {@code report}: nothing of what a row
 * means, costs or looks like stands here. What comes of it is written by {@code ResultFolder}.
 */
@NullMarked
package org.jieti.spark;

import org.jspecify.annotations.NullMarked;
