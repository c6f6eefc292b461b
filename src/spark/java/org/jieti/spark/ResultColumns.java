package org.jieti.spark;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructType;
import org.jieti.cli.Pricing;
import org.jieti.domain.Resource;
import org.jieti.report.ColumnNames;
import org.jieti.report.LineColumns;
import org.jieti.report.SurchargeColumns;
import org.jieti.report.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a sheet of the result. In Parquet amounts are decimals with two places, counts are numbers, and everything else is text: quantities and rates
 * have as many places as they have. An empty cell is null.
 *
 * @param headers in the language of the run
 * @param types in the same order
 */
record ResultColumns(List<String> headers, List<DataType> types) implements Serializable {

    private static final DecimalType YUAN = DataTypes.createDecimalType(38, 2);
    private static final Set<String> AMOUNTS = Stream.concat(
                    Arrays.stream(Resource.values()).map(Resource::column),
                    Stream.of(SurchargeColumns.SURCHARGE, "total", "amount"))
            .collect(Collectors.toUnmodifiableSet());

    static ResultColumns of(ResultSheet sheet, Pricing pricing, Wording wording) {
        ColumnNames names = new ColumnNames(pricing.dictionary(), wording);
        return switch (sheet) {
            case SURCHARGES -> {
                SurchargeColumns columns = pricing.surchargeColumns();
                yield new ResultColumns(columns.headers(names), types(columns.headers()));
            }
            case LINES -> {
                LineColumns columns = new LineColumns(pricing.dictionary(), wording);
                yield new ResultColumns(columns.headers(names), types(columns.headers()));
            }
            case REJECTS -> throw new IllegalArgumentException("known when all rows are read: RejectColumns");
        };
    }

    private static List<DataType> types(List<String> canonical) {
        return canonical.stream().map(ResultColumns::type).toList();
    }

    private static DataType type(String canonical) {
        if (AMOUNTS.contains(canonical)) {
            return YUAN;
        }
        return canonical.equals("undetermined") ? DataTypes.LongType : DataTypes.StringType;
    }

    StructType schema() {
        StructType schema = new StructType();
        for (int i = 0; i < headers.size(); i++) {
            schema = schema.add(headers.get(i), types.get(i));
        }
        return schema;
    }

    /** Whether every amount fits its type. */
    boolean fit(List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            boolean isAmount = types.get(i).equals(YUAN) && !cells.get(i).isEmpty();
            if (isAmount && new BigDecimal(cells.get(i)).precision() > YUAN.precision()) {
                return false;
            }
        }
        return true;
    }

    /** The values of a row. */
    @Nullable
    Object[] values(List<String> cells) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            values.add(value(cells.get(i), types.get(i)));
        }
        return values.toArray();
    }

    private static @Nullable Object value(String cell, DataType type) {
        if (cell.isEmpty()) {
            return null;
        }
        if (type.equals(YUAN)) {
            return new BigDecimal(cell);
        }
        return type.equals(DataTypes.LongType) ? (Object) Long.valueOf(cell) : cell;
    }
}
