// Lint rules of this house that no linter brings along. Named in .oxlintrc.json.

const timeIsAnArgument = {
  meta: {
    type: "problem",
    messages: {
      now: "Time is an argument: take `now` (milliseconds since 1970) from whoever calls.",
    },
    schema: [],
  },
  create(context) {
    const report = (node) => context.report({ node, messageId: "now" });
    const isDate = ({ callee }) => callee.type === "Identifier" && callee.name === "Date";
    return {
      NewExpression: (node) => {
        if (isDate(node) && node.arguments.length === 0) report(node);
      },
      // `Date()` without `new` answers the time now, whatever it is given.
      CallExpression: (node) => {
        if (isDate(node)) report(node);
      },
      MemberExpression: (node) => {
        const { object, property } = node;
        const isNow =
          object.type === "Identifier" && object.name === "Date" && property.name === "now";
        if (isNow) report(node);
      },
    };
  },
};

export default {
  meta: { name: "walls" },
  rules: { "time-is-an-argument": timeIsAnArgument },
};
