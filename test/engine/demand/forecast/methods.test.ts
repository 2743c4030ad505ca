import { forecastMethods } from "../../../../src/engine/demand/forecast/methods";
import { describeForecaster, type ForecasterExemptions } from "../../../contract/forecaster";

const ratios = "it works with ratios: the season or the noise grows with the level";
const exemptions: Readonly<Record<string, ForecasterExemptions>> = {
  "Exponential smoothing": { shift: ratios },
  Theta: { shift: ratios },
  "Dynamic Theta": { shift: ratios },
  "Airline ARIMA": { shift: "it may choose logarithms" },
  Croston: { shift: "a raised history has no periods without demand" },
  "Syntetos-Boylan (SBA)": {
    constant: "it takes off half the smoothing weight by design",
    shift: "it takes off a share",
  },
  Combination: { shift: ratios },
};

for (const method of forecastMethods) describeForecaster(method, exemptions[method.name]);

it("[FC1] names each method once", () => {
  const names = forecastMethods.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
