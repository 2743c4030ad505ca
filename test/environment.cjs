const { TestEnvironment } = require("jest-environment-node");

/**
 * Node's environment, with a way to load built modules as Node loads them:
 * Jest's own loader would transform them and knows no ECMAScript modules.
 */
module.exports = class BuiltModulesEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.importBuilt = (url) => import(url);
  }
};
