package org.jieti.input;

import java.util.List;
import org.jieti.domain.Columns;
import org.jieti.domain.Grain;

/**
 * What is known of a sheet before its rows.
 *
 * @param name as the user named it
 * @param form how it is written
 * @param grain what its rows are about
 * @param headers every header as written
 * @param columns the fields it has
 */
public record Sheet(String name, SheetForm form, Grain grain, List<String> headers, Columns columns) {}
