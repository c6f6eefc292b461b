package org.jieti.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;

final class ByTaskTest {

    /** A number that is sent. */
    private record Figure(int value) implements Serializable {}

    @Test
    void aTaskThatRunsTwiceCountsOnce() {
        ByTask<Figure> tasks = new ByTask<>();
        LocalSpark.SESSION.sparkContext().register(tasks, "numbers");
        JavaRDD<Integer> numbers = JavaSparkContext.fromSparkContext(LocalSpark.SESSION.sparkContext())
                .parallelize(List.of(5, 7, 11), 3)
                .map(number -> {
                    tasks.add(new ByTask.Entry<>(TaskContext.getPartitionId(), new Figure(number)));
                    return number;
                });

        numbers.count();
        numbers.count();

        assertThat(tasks.all().stream().mapToInt(Figure::value).sum()).isEqualTo(23);
        assertThat(tasks.copy().value()).isEqualTo(tasks.value()).hasSize(3);
        tasks.reset();
        assertThat(tasks.isZero()).isTrue();
    }
}
