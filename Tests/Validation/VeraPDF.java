import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/**
 * Holds PDFs to PDF/A and PDF/UA with veraPDF.
 *
 * <pre>java -cp JARS VeraPDF.java PROFILE=FILE ...</pre>
 *
 * Every argument gives a line for each rule the file breaks, PROFILE=FILE TAB FINDING, and at its
 * end PROFILE=FILE alone: an argument without that line was not checked to the end.
 */
class VeraPDF {
  public static void main(String[] arguments) {
    // veraPDF logs what it finds odd on its way; what counts is among the results.
    Logger.getLogger("").setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
    for (String argument : arguments) {
      String[] parts = argument.split("=", 2);
      try {
        brokenRules(PDFAFlavour.fromString(parts[0]), new File(parts[1]))
            .forEach((rule, finding) -> System.out.println(argument + "\t" + rule + " " + finding));
      } catch (Throwable error) { // also an exhausted stack or heap: the next file has its own
        System.out.println(argument + "\tcould not be validated: " + oneLine(error.toString()));
      }
      System.out.println(argument);
    }
  }

  /** The first finding of every rule that is broken. */
  private static Map<String, String> brokenRules(PDFAFlavour profile, File file) throws Exception {
    Map<String, String> rules = new LinkedHashMap<>();
    try (var parser = Foundries.defaultInstance().createParser(file);
        var validator = Foundries.defaultInstance().createValidator(profile, false)) {
      var result = validator.validate(parser);
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
        var rule = assertion.getRuleId();
        var place = assertion.getLocation();
        String finding = assertion.getMessage() + (place == null ? "" : " @ " + place.getContext());
        rules.putIfAbsent(rule.getClause() + "-" + rule.getTestNumber(), oneLine(finding));
      }
      if (rules.isEmpty() && !result.isCompliant()) rules.put("?", "does not conform, for no reason given");
    }
    return rules;
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
