package org.jieti;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jieti.assessment.Clerk;
import org.jieti.cli.Main;
import org.jieti.domain.Elasticity;
import org.jieti.domain.Figures;
import org.jieti.domain.Money;
import org.jieti.domain.PlainCase;
import org.jieti.domain.Rational;
import org.jieti.domain.Rounding;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house rules: which room may know which, and what may happen where. */
final class ArchitectureTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.jieti");

    /** What each room may know besides itself, the JDK and the annotations for null: other rooms, and libraries. */
    private static final Map<String, List<String>> ROOMS = Map.ofEntries(
            Map.entry("domain", List.of("ch.obermuhlner..")),
            Map.entry("problem", List.of("domain", "shipped")),
            Map.entry("shipped", List.of()),
            Map.entry("spill", List.of()),
            Map.entry("result", List.of()),
            Map.entry(
                    "input",
                    List.of(
                            "domain",
                            "problem",
                            "shipped",
                            "spill",
                            "org.apache.commons.csv..",
                            "org.apache.commons.compress.archivers.zip..",
                            "org.apache.commons.io.input..",
                            "org.dhatim.fastexcel.reader..")),
            Map.entry("schedule", List.of("domain")),
            Map.entry("catalogue", List.of("domain", "schedule")),
            Map.entry(
                    "schedule.file",
                    List.of("schedule", "catalogue", "domain", "problem", "shipped", "org.snakeyaml..")),
            Map.entry("assessment", List.of("domain", "schedule")),
            Map.entry("classification", List.of("domain", "schedule", "catalogue")),
            Map.entry("study", List.of("assessment", "schedule", "domain")),
            Map.entry("explanation", List.of("assessment", "schedule", "domain")),
            Map.entry(
                    "report",
                    List.of(
                            "assessment",
                            "study",
                            "explanation",
                            "classification",
                            "catalogue",
                            "schedule",
                            "domain",
                            "problem",
                            "shipped",
                            "com.github.difflib..")),
            Map.entry("report.csv", List.of("report", "study", "domain", "org.apache.commons.csv..")),
            Map.entry(
                    "report.html",
                    List.of(
                            "report",
                            "study",
                            "explanation",
                            "assessment",
                            "problem",
                            "schedule",
                            "domain",
                            "com.fasterxml.jackson..",
                            "gg.jte..")),
            Map.entry(
                    "report.json",
                    List.of("report", "explanation", "assessment", "schedule", "domain", "com.fasterxml.jackson..")),
            Map.entry(
                    "report.xlsx",
                    List.of(
                            "report",
                            "study",
                            "assessment",
                            "schedule",
                            "problem",
                            "domain",
                            "org.dhatim.fastexcel..",
                            "org.jline..")),
            Map.entry("report.markdown", List.of("report", "explanation", "assessment", "domain")),
            Map.entry(
                    "report.terminal",
                    List.of("report", "study", "explanation", "assessment", "domain", "org.jline..")),
            Map.entry("cli", List.of("org.jieti..", "picocli..")));

    private static final String[] CORE = {
        "org.jieti.domain",
        "org.jieti.schedule",
        "org.jieti.catalogue",
        "org.jieti.assessment",
        "org.jieti.classification",
        "org.jieti.explanation",
        "org.jieti.study"
    };

    private static final Set<String> FLOATING = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private static String packageOf(String room) {
        return room.contains("..") ? room : "org.jieti." + room;
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void dataFlowsOneWay(String room) {
        String[] known = Stream.of(List.of(room), ROOMS.get(room))
                .flatMap(List::stream)
                .map(ArchitectureTest::packageOf)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(packageOf(room))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(known)
                        .or(resideInAnyPackage("java..", "org.jspecify.annotations"))
                        .or(describe("primitive", ArchitectureTest::isPrimitive)))
                .check(ALL);
    }

    private static Stream<String> rooms() {
        return ROOMS.keySet().stream().sorted();
    }

    private static boolean isPrimitive(JavaClass type) {
        return type.getBaseComponentType().isPrimitive();
    }

    @Test
    void everyClassLivesInADeclaredRoom() {
        String[] rooms =
                ROOMS.keySet().stream().map(ArchitectureTest::packageOf).toArray(String[]::new);
        classes().should().resideInAnyPackage(rooms).check(ALL);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.jieti.(**)").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void reportFormatsDoNotKnowEachOther() {
        slices().matching("org.jieti.report.(*)..")
                .should()
                .notDependOnEachOther()
                .check(ALL);
    }

    @Test
    void picocliStaysInCli() {
        onlyIn("picocli..", "org.jieti.cli");
    }

    @Test
    void commonsCsvStaysAtTheDoors() {
        onlyIn("org.apache.commons.csv..", "org.jieti.input", "org.jieti.report.csv");
    }

    @Test
    void javaDiffUtilsStaysInReport() {
        onlyIn("com.github.difflib..", "org.jieti.report");
    }

    @Test
    void jteStaysInThePage() {
        onlyIn("gg.jte..", "org.jieti.report.html");
    }

    @Test
    void bigMathStaysInDomain() {
        onlyIn("ch.obermuhlner..", "org.jieti.domain");
    }

    private static void onlyIn(String library, String... rooms) {
        noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(ALL);
    }

    @Test
    void coreDoesNoInputOrOutput() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql..")
                        .or(equivalentTo(java.time.Clock.class))
                        .or(equivalentTo(java.util.Random.class))
                        .or(equivalentTo(java.util.ResourceBundle.class)))
                .check(ALL);
    }

    @Test
    void coreKnowsNoLanguageButTheRoot() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .accessTargetWhere(describe(
                        "a language is chosen",
                        access -> access.getTargetOwner().isEquivalentTo(Locale.class)
                                && !access.getName().equals("ROOT")))
                .orShould()
                .callMethodWhere(describe(
                        "the language is that of the machine",
                        call -> call.getTargetOwner().isEquivalentTo(String.class)
                                && Set.of("toLowerCase", "toUpperCase", "format", "formatted")
                                        .contains(call.getName())
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(Locale.class))))
                .check(ALL);
    }

    @Test
    void onlyCliReadsTheEnvironment() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.jieti.cli")
                .should()
                .accessTargetWhere(describe("the machine is asked", ArchitectureTest::readsTheEnvironment))
                .check(ALL);
    }

    /** Copying an array asks the machine nothing. */
    private static boolean readsTheEnvironment(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getName();
        return (owner.isEquivalentTo(System.class) && !name.equals("arraycopy"))
                || owner.isEquivalentTo(Runtime.class)
                || owner.isEquivalentTo(java.time.Clock.class)
                || (owner.getPackageName().equals("java.time") && name.equals("now"))
                || Set.of("getDefault", "systemDefault", "defaultCharset").contains(name);
    }

    @Test
    void onlyMainExits() {
        noClasses()
                .that(not(equivalentTo(Main.class)))
                .should()
                .callMethodWhere(describe(
                        "the machine is stopped",
                        call -> Set.of("exit", "halt").contains(call.getName())
                                && (call.getTargetOwner().isEquivalentTo(System.class)
                                        || call.getTargetOwner().isEquivalentTo(Runtime.class))))
                .check(ALL);
    }

    @Test
    void nobodyLogs() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging.."))
                .orShould()
                .dependOnClassesThat(equivalentTo(System.Logger.class))
                .check(ALL);
    }

    @Test
    void fieldsAreNotFloatingPoint() {
        fields().should(notBe("floating point", field -> isFloating(field.getRawType())))
                .check(ALL);
    }

    @Test
    void signaturesAreNotFloatingPoint() {
        codeUnits()
                .should(notBe(
                        "of floating point",
                        unit -> isFloating(unit.getRawReturnType())
                                || unit.getRawParameterTypes().stream().anyMatch(ArchitectureTest::isFloating)))
                .check(ALL);
    }

    /** But where it is foretold what a spreadsheet makes of a formula. */
    @Test
    void decimalsNeverMeetDoubles() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.jieti.report.xlsx.DoubleArithmetic")
                .should()
                .accessTargetWhere(describe(
                        "a floating point number is given or taken",
                        access -> access.getTarget() instanceof CodeUnitAccessTarget target
                                && (isFloating(target.getRawReturnType())
                                        || target.getRawParameterTypes().stream()
                                                .anyMatch(ArchitectureTest::isFloating))))
                .check(ALL);
    }

    private static boolean isFloating(JavaClass type) {
        return FLOATING.contains(type.getBaseComponentType().getName());
    }

    @Test
    void divisionNamesItsRounding() {
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "BigDecimal is divided without a rounding",
                        call -> call.getTargetOwner().isEquivalentTo(BigDecimal.class)
                                && call.getName().equals("divide")
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(RoundingMode.class)
                                                || type.isEquivalentTo(MathContext.class))))
                .check(ALL);
    }

    /** A schedule file names its rounding, so its reader knows the words for it; a power has to end somewhere. */
    @Test
    void roundingHappensInOnePlace() {
        noClasses()
                .that(not(belongToAnyOf(Rational.class, Rounding.class, Money.class, Elasticity.class)))
                .and()
                .doNotHaveFullyQualifiedName("org.jieti.schedule.file.ChargeReader")
                .and()
                .doNotHaveFullyQualifiedName("org.jieti.domain.Roots")
                .should()
                .dependOnClassesThat(equivalentTo(RoundingMode.class).or(equivalentTo(MathContext.class)))
                .orShould()
                .callMethodWhere(describe(
                        "BigDecimal is rounded",
                        call -> call.getTargetOwner().isEquivalentTo(BigDecimal.class)
                                && Set.of("round", "setScale").contains(call.getName())))
                .check(ALL);
    }

    private static <T extends HasDescription> ArchCondition<T> notBe(String what, Predicate<T> holds) {
        return new ArchCondition<>("not be " + what) {
            @Override
            public void check(T item, ConditionEvents events) {
                if (holds.test(item)) {
                    events.add(SimpleConditionEvent.violated(item, item.getDescription() + " is " + what));
                }
            }
        };
    }

    @Test
    void coreTypesAreClosed() {
        classes()
                .that()
                .resideInAnyPackage(CORE)
                .or()
                .resideInAPackage("org.jieti.problem")
                .should(notBe("open to be extended", ArchitectureTest::isOpen))
                .check(ALL);
    }

    /** What other rooms bring: the rows of a sheet, and what a report keeps. */
    private static final Set<Class<?>> BROUGHT =
            Set.of(PlainCase.class, PlainCase.TextTaker.class, Figures.class, Clerk.class, Clerk.Numbers.class);

    private static boolean isOpen(JavaClass type) {
        return BROUGHT.stream().noneMatch(type::isEquivalentTo)
                && !type.getModifiers().contains(JavaModifier.FINAL)
                && !type.isEnum()
                && !type.isAnonymousClass()
                && !type.getSimpleName().equals("package-info")
                && !type.reflect().isSealed();
    }

    /** What a thread remembers of the cases before, of which a result must be independent (PrecedentsTest). */
    private static boolean isMemory(JavaField field) {
        return field.getOwner().getPackageName().equals("org.jieti.assessment")
                && Set.of(
                                "Precedents",
                                "Precedents$Law",
                                "PartPrecedents",
                                "Wholes",
                                "Wholes$Shapes",
                                "Course",
                                "Routine",
                                "Slate")
                        .contains(field.getOwner().getName().replace("org.jieti.assessment.", ""));
    }

    @Test
    void coreFieldsAreFinal() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(CORE)
                .or()
                .areDeclaredInClassesThat()
                .resideInAPackage("org.jieti.problem")
                .should(notBe(
                        "open to be changed",
                        field -> !field.getModifiers().contains(JavaModifier.FINAL) && !isMemory(field)))
                .check(ALL);
    }

    @Test
    void noGenericExceptions() {
        noClasses()
                .should()
                .callConstructorWhere(describe(
                        "an exception that says nothing is made",
                        call -> Stream.of(Exception.class, RuntimeException.class, Throwable.class, Error.class)
                                        .anyMatch(type -> call.getTargetOwner().isEquivalentTo(type))
                                && !call.getOriginOwner().isAssignableTo(Throwable.class)))
                .check(ALL);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(ALL.stream().map(JavaClass::getPackage).distinct())
                .hasSize(ROOMS.size())
                .allMatch(room -> room.isAnnotatedWith(NullMarked.class));
    }
}
