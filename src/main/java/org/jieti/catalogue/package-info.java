/**
 * What the law wants gone, and how much energy a product may take.
 *
 * <p>A {@link org.jieti.catalogue.Catalogue} of backward capacity (落后产能目录) has editions; an
 * {@link org.jieti.catalogue.EnergyStandard} (单位产品能耗限额标准) has limits; a {@link org.jieti.catalogue.Programme} has
 * the yearly plans by which named enterprises are followed. All are dated and cited, and come from data files.
 *
 * <p>This room says what the law is; what an enterprise falls under is told in {@code classification}.
 */
@NullMarked
package org.jieti.catalogue;

import org.jspecify.annotations.NullMarked;
