package org.jieti.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Term;

/**
 * A catalogue of capacity to restrict or eliminate (限制类, 淘汰类).
 *
 * @param id its path, such as {@code zhejiang/backward-capacity}
 * @param region where it holds, with all that lies within
 * @param editions newest first; no two in force on one day
 */
public record Catalogue(String id, String title, String titleZh, Term region, List<Edition> editions) {

    public Catalogue {
        editions = List.copyOf(editions);
    }

    public Optional<Edition> inForceOn(LocalDate day) {
        return editions.stream().filter(edition -> edition.days().contains(day)).findFirst();
    }
}
