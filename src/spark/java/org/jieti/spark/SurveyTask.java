package org.jieti.spark;

import java.io.IOException;
import java.util.Locale;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/** Surveys files where there is room for it. */
final class SurveyTask implements Function<GivenFile, Surveyed> {

    private static final long serialVersionUID = 1;

    private final Broadcast<SerializableConfiguration> hadoop;
    private final Locale language;
    private final int rangeSize;

    SurveyTask(Broadcast<SerializableConfiguration> hadoop, Locale language, int rangeSize) {
        this.hadoop = hadoop;
        this.language = language;
        this.rangeSize = rangeSize;
    }

    @Override
    public Surveyed call(GivenFile file) throws IOException {
        return new Survey(Dictionaries.shipped(), hadoop.value().value(), language, rangeSize).of(file);
    }
}
