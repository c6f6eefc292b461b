package org.jieti.catalogue;

import java.util.List;

/** Every catalogue, standard and programme that is known. */
public record CatalogueLibrary(
        List<Catalogue> catalogues,
        List<EnergyStandard> standards,
        List<CoalEquivalent> equivalents,
        List<Programme> programmes) {

    public CatalogueLibrary {
        catalogues = List.copyOf(catalogues);
        standards = List.copyOf(standards);
        equivalents = List.copyOf(equivalents);
        programmes = List.copyOf(programmes);
    }
}
