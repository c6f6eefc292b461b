package org.jieti.assessment;

import java.util.List;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Field;

/**
 * The fields by which discharges are told apart.
 *
 * @param all every field of the dictionary
 */
record DischargeFields(List<Field> all, Field outlet, Field medium, Field pollutant) {

    static DischargeFields of(Dictionary dictionary) {
        return new DischargeFields(
                dictionary.fields(),
                dictionary.field("outlet"),
                dictionary.field("medium"),
                dictionary.field("pollutant"));
    }
}
